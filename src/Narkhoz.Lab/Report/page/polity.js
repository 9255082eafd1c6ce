// Party and state: who decides, who leads, majorities, officials and what became of them.
function polity() {
  const setting = data.run.scenario.polity;
  if (!setting) {
    byId("polity-note").hidden = false;
    return;
  }
  const facts = [
    ["Who decides", { timeline: "the record", politburo: "the leadership, by vote", me: "a person" }[setting.decides]],
    ["Opening", setting.opening],
    ["Spared by illness and death", setting.spared.join(", ") || "nobody"],
    ["Heads named otherwise", Object.entries(setting.holders).map(([body, holder]) => `${body}: ${holder}`).join(", ") || "none"],
  ];
  byId("polity-facts").append(...facts.flatMap(([name, value]) => [el("dt", null, name), el("dd", null, value)]));
  const host = byId("polity-charts");
  yearsChart(host, "Men of the leader and of the secretary in the Central Committee", [named("committee.leader.men", "The leader's"), named("committee.office.men", "The head of the secretariat's")], { min: 0 });
  yearsChart(host, "Congresses: share of the delegates", [named("congress.leader.share", "With the leader's side"), named("congress.office.share", "With the secretary's side"), named("congress.office.men", "Tied to the secretary")], { min: 0 });
  yearsChart(host, "Members of the Party", [named("party.members", "Members and candidates")], { min: 0 });
  yearsChart(host, "Officials: fear, higher schooling, old members, vacancies", [named("officials.fear", "Fear"), named("officials.higher", "Higher schooling"), named("officials.old_members", "Members of fifteen years"), named("officials.vacant", "Vacant")], { min: 0 });
  const cost = data.humanCost.filter(c => /^(officials|party)\./.test(c.name)).map(c => ({ ...c, cost: true, values: figure(c.name)?.values, unit: figure(c.name)?.unit }));
  if (cost.some(c => c.values?.some(v => v != null))) summaryTable(byId("polity-cost"), cost, `What it cost officials and members, ${data.years[0]} to ${data.years.at(-1)}`);
  const events = data.chronicle.filter(entry => entry.kind === "party");
  byId("polity-events-title").hidden = !events.length;
  byId("polity-events").append(...events.map(entry => el("li", null, el("time", { datetime: entry.when }, entry.when), el("span", null, entry.text))));
}
