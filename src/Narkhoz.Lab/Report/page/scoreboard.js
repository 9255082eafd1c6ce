// The run beside the book, misses and hits alike.
function forecastCell(f) {
  return f.value == null ? el("small", null, f.note) : [num(f.value), " ", el("small", null, percent(f.errorPercent)), " ", verdict(f.hit)];
}

function drawScores(year) {
  const rows = [];
  const all = data.scoreboard.rows.filter(r => r.year === +year);
  for (const section of [...new Set(all.map(r => r.section))]) rows.push({ band: words(section) }, ...all.filter(r => r.section === section));
  byId("score-rows").replaceChildren(table([
    { title: "Row", cell: r => withUnit(r.row, r.unit) },
    { title: "Book", n: true, cell: r => num(r.book) },
    { title: "True", n: true, cell: r => num(r.true) },
    { title: "Reported", n: true, cell: r => num(r.reported) },
    { title: "Error", n: true, cell: r => percent(r.errorPercent) },
    { title: "Model", cell: r => verdict(r.hit, r.book == null ? "no book value" : "not run") },
    { title: "Growth 1913–28", n: true, cell: r => forecastCell(r.growth) },
    { title: "Line 1928–40", n: true, cell: r => forecastCell(r.line) },
    { title: "Label", cell: r => el("span", { class: "tag" }, r.role) },
  ], rows, `${year}: a hit lies within ${all[0]?.tolerance} % of the book.`));
}

function claimText(c) {
  return c.claim.kind === "change" ? (c.claim.said > 0 ? "up" : "down") : `${num(c.claim.said)} ${c.claim.unit === "1" ? "" : c.claim.unit}`;
}

function scoreboard() {
  const s = data.scoreboard;
  byId("verdicts").append(...s.verdicts.map(v => el("p", { class: "verdict " + (v.of === 0 ? "none" : v.met ? "hit" : "miss") },
    v.of === 0 ? "not run: " : v.met ? "✓ met: " : "✗ not met: ", `${v.what}: ${v.reached} of ${v.of}`)));
  byId("score-counts").append(table([
    { title: "Section", cell: c => words(c.section) },
    { title: "Year", cell: c => String(c.year) },
    { title: "Rows that count", n: true, cell: c => String(c.rows) },
    { title: "Model hits", n: true, cell: c => String(c.hits) },
    { title: "Growth hits", n: true, cell: c => [`${c.growthHits} `, el("small", null, `of ${c.growthForecasts}`)] },
    { title: "Line hits", n: true, cell: c => c.lineForecasts ? [`${c.lineHits} `, el("small", null, `of ${c.lineForecasts}`)] : el("small", null, "n/a: the end point") },
  ], s.counts.filter(c => c.rows), "Hits by section; rows without a book value do not count"));
  byId("score-claims").append(table([
    { title: "Claim", cell: c => [c.claim.what, el("br"), el("small", null, c.claim.source + (c.claim.note ? `. ${c.claim.note}` : "") + (c.claim.confidence === "read" ? "" : ` [${c.claim.confidence}]`))] },
    { title: "Said", n: true, cell: claimText },
    { title: "True", n: true, cell: c => num(c.found) },
    { title: "Reported", n: true, cell: c => num(c.reported) },
    { title: "Error", n: true, cell: c => percent(c.errorPercent) },
    { title: "Model", cell: c => verdict(c.hit, c.note) },
    { title: "Label", cell: c => el("span", { class: "tag" }, c.claim.role) },
  ], s.claims, "Growth, composition, farms, herds, towns"));
  const years = [...new Set(s.rows.map(r => r.year))];
  fill(byId("score-year"), years.map(y => ({ value: String(y), label: String(y) })), String(years.at(-1)), drawScores);
  if (years.length) drawScores(years.at(-1));
}
