// Human cost beside output; structure; people; money.
const sum = values => values.reduce((total, v) => total + (v ?? 0), 0);

function summaryTable(host, list, caption) {
  const first = data.years[0], last = data.years.at(-1);
  const extreme = r => {
    const there = r.values.map((v, i) => [v, i]).filter(([v]) => v != null);
    const [v, i] = there.reduce((best, x) => (r.low ? x[0] < best[0] : x[0] > best[0]) ? x : best);
    return [num(v / r.scale.factor), " ", el("small", null, String(data.years[i]))];
  };
  const rows = list.filter(r => r.values?.some(v => v != null)).map(r => ({ ...r, scale: scaled(r.unit, r.values) }));
  host.append(rows.length ? table([
    { title: "", cell: r => withUnit(r.title, r.scale.unit.replace(" a year", "")) },
    { title: String(first), n: true, cell: r => num(r.values[0] == null ? null : r.values[0] / r.scale.factor) },
    { title: list[0].cost ? "Worst" : "Highest", n: true, cell: extreme },
    { title: String(last), n: true, cell: r => num(r.values.at(-1) == null ? null : r.values.at(-1) / r.scale.factor) },
    ...(list[0].cost ? [{ title: "All years", n: true, cell: r => r.flow ? num(sum(r.values) / r.scale.factor) : "·" }] : []),
    { title: "Course", class: "spark", cell: r => spark(r.values) ?? "" },
  ], rows, caption) : el("p", { class: "note" }, "The run has none of these figures."));
}

const interval = sample => `${num(sample.low / 1e6)} to ${num(sample.high / 1e6)}`;

function costAndOutput() {
  const cost = data.humanCost.map(c => ({ ...c, cost: true, values: figure(c.name)?.values, unit: figure(c.name)?.unit, low: c.name === "births" || /^(consumption|food)/.test(c.name) }));
  summaryTable(byId("cost-table"), cost, `Per year, ${data.years[0]} to ${data.years.at(-1)}`);
  const doubt = data.run.excessDeaths;
  if (doubt) byId("cost-table").append(el("p", { class: "note" }, `Excess deaths of all years: ${interval(doubt.all)} million in 90 % of ${doubt.draws} draws of how hunger, illness and captivity kill, and of the seed; ${doubt.worstYear}: ${interval(doubt.worst)}. The doubt about what happened (harvests, decisions, rules) is not in it.`));
  const heads = [["industry.index", "Industry"], ["industry.heavy.share", "Heavy industry's share"], ["agriculture.index", "Farming"]]
    .map(([name, title]) => ({ title, values: figure(name)?.values, unit: figure(name)?.unit }));
  const goods = ["electricity", "electric_power", "coal", "steel", "cotton_fabrics", "leather_shoes", "sugar", "grain", "cows"]
    .map(id => data.products.find(p => p.id === id)).filter(Boolean).map(p => ({ title: shortName(p), values: p.true, unit: p.unit }));
  summaryTable(byId("made-table"), [...heads, ...goods], `True figures, ${data.years[0]} to ${data.years.at(-1)}`);
  const host = byId("cost-charts");
  yearsChart(host, "Births, deaths and excess deaths", [named("births", "Births"), named("deaths", "Deaths"), named("deaths.excess", "Excess deaths", { type: "bar", color: "#8c2318" })]);
  deathsByZone(host);
  yearsChart(host, "Consumption per head", [named("consumption.index.town", "Town"), named("consumption.index.village", "Village")], { min: 0 });
  yearsChart(host, "Prisoners and settlers (end of year), deported, executed", [named("prisoners", "Prisoners"), named("settlers.special", "Special settlers"), named("deported", "Deported", { type: "bar" }), named("executed", "Executed", { type: "bar", color: "#8c2318" })]);
  yearsChart(host, "Food eaten, against need", [named("food.town", "Town"), named("food.village", "Village")], { min: 0 });
}

// The zones that lost most stand for themselves, the others together.
function deathsByZone(host) {
  const shown = 7, zones = [...data.deathsByZone].sort((a, b) => sum(b.values) - sum(a.values));
  if (!zones.length) return;
  const others = zones.slice(shown);
  const list = zones.slice(0, shown).map(zone => ({ name: zone.name, values: zone.values, unit: zone.unit, type: "bar", stack: "dead" }));
  if (others.length) list.push({ name: "Others", values: data.years.map((_, i) => sum(others.map(zone => zone.values[i]))), unit: zones[0].unit, type: "bar", stack: "dead" });
  yearsChart(host, "Where the excess deaths fell", list);
}

function structure() {
  const host = byId("structure-charts");
  yearsChart(host, "Output of industry and of farming", [named("industry.index", "Industry"), named("agriculture.index", "Farming")]);
  yearsChart(host, "Heavy industry's share of industry", [named("industry.heavy.share", "Heavy industry")], { min: 0 });
  collectivisation(host);
  yearsChart(host, "Grain procured", [named("procurement.grain", "Procured")], { min: 0 });
}

// The share moves within the year, so it is drawn by month.
function collectivisation(host) {
  const shares = Array.from({ length: 12 }, (_, m) => figure(`collectivised.share.${String(m + 1).padStart(2, "0")}`)?.values);
  const months = data.years.flatMap((year, i) => shares.map((values, m) => ({ when: `${year}-${String(m + 1).padStart(2, "0")}`, value: values?.[i] ?? null })));
  if (months.every(m => m.value == null)) return;
  chart(host, {
    title: "Collectivised share of holdings, by month", unit: "%",
    option: {
      xAxis: { type: "category", data: months.map(m => m.when), axisTick: { show: false }, axisLabel: { color: "#5d5a54", interval: i => i % 24 === 0, formatter: when => when.slice(0, 4) } },
      yAxis: valueAxis({ min: 0, max: 100 }), legend: { show: false },
      series: [{ name: "Collectivised", type: "line", data: months.map(m => m.value), symbol: "none", lineStyle: { width: 2 } }],
    },
    columns: [{ title: "Month", cell: m => m.when }, { title: "%", n: true, cell: m => num(m.value) }], rows: months,
  });
}

function people() {
  const host = byId("people-charts");
  yearsChart(host, "Town and village", [named("population.village", "Village"), named("population.town", "Town")], { area: true });
  yearsChart(host, "Moved from village to town in the year", [named("migration", "Migration", { type: "bar" })]);
  yearsChart(host, "Grain eaten per head", [named("consumption.town.grain", "Town"), named("consumption.village.grain", "Village")], { min: 0 });
  yearsChart(host, "Employment", [named("employment", "Employed")], { min: 0 });
  if (!data.pyramids.length) return;
  byId("pyramid").hidden = false;
  const years = data.pyramids.map(p => String(p.year));
  fill(byId("pyramid-year"), years.map(y => ({ value: y, label: y })), years.at(-1), drawPyramid);
  drawPyramid(years.at(-1));
}

// Men to the left, women to the right, both on the scale of the largest group of any year.
function drawPyramid(year) {
  const p = data.pyramids.find(pyramid => pyramid.year === +year);
  const top = Math.max(...data.pyramids.flatMap(q => [...q.male, ...q.female])) / 1e6;
  const ages = p.ages.map(age => age.replace(/^0(?=\d)/, "").replace(/-0?/, "–"));
  const side = (name, people, sign, color) => ({ name, type: "bar", stack: "all", barCategoryGap: "8%", itemStyle: { color }, data: people.map(v => sign * v / 1e6) });
  byId("pyramid-chart").replaceChildren();
  chart(byId("pyramid-chart"), {
    title: `People by age and sex, end of ${year}`, unit: "million people", tall: true,
    option: {
      xAxis: valueAxis({ min: -top, max: top, axisLabel: { formatter: v => short(Math.abs(v)), showMinLabel: false, showMaxLabel: false } }),
      yAxis: { type: "category", data: ages, axisTick: { show: false } },
      tooltip: { trigger: "axis", axisPointer: { type: "shadow" }, confine: true, valueFormatter: v => num(Math.abs(v)) },
      series: [side("Men and boys", p.male, -1, palette[0]), side("Women and girls", p.female, 1, palette[1])],
    },
    columns: [{ title: "Age", cell: i => ages[i] }, { title: "Men and boys", n: true, cell: i => num(p.male[i] / 1e6) }, { title: "Women and girls", n: true, cell: i => num(p.female[i] / 1e6) }],
    rows: p.ages.map((_, i) => i),
  });
}

function money() {
  const host = byId("money-charts");
  const list = names => names.map(([name, title, more]) => named(name, title, more));
  yearsChart(host, "Investment", list([["investment.planned", "Planned"], ["investment", "Done"]]), { min: 0 });
  yearsChart(host, "Revenue of the state", list([["money.turnover_tax", "Turnover tax"], ["money.profits", "Profits"], ["money.loans", "Loans"], ["money.credit", "Credit of the bank"]]));
  yearsChart(host, "Spending of the budget", list([["money.investment", "Investment"], ["money.defence", "Defence"], ["money.social", "Schools, health, offices"]]), { min: 0 });
  yearsChart(host, "Town and village", list([["money.wages", "Wages"], ["money.retail", "Sales of shops"], ["money.procurement", "Paid for deliveries"], ["money.peasant_market", "Peasant market"]]), { min: 0 });
  const names = [...new Set(data.figures.map(f => f.name))].filter(name => !/\.\d\d$/.test(name)).sort();
  const draw = name => {
    byId("other-chart").replaceChildren();
    const list = data.figures.filter(f => f.name === name);
    yearsChart(byId("other-chart"), words(name), list.map(f => ({ name: words(f.truth), values: f.values, unit: f.unit, color: ink[f.truth] })));
  };
  if (!names.length) return;
  fill(byId("other-figure"), names.map(name => ({ value: name, label: `${words(name)} (${data.figures.find(f => f.name === name).unit})` })), names[0], draw);
  draw(names[0]);
}
