// Output against plan: one product large, all of them small, and the table of truths.
const inBook = data.products.filter(p => p.row);
const shortName = p => p.row?.replace(/ \(.*\)/, "") ?? p.name;
const has = list => list.some(v => v != null);
const lines = [["plan", "Plan"], ["published", "Published"], ["reported", "Reported"], ["true", "True"]];
const strokes = { true: null, reported: "7 4", published: "2 3", plan: "11 3 2 3" };

function productOptions(products) {
  const groups = [...new Set(products.map(p => p.group))];
  return groups.map(group => ({ label: words(group), options: products.filter(p => p.group === group).map(p => ({ value: p.id, label: p.name })) }));
}

function drawOutput(id) {
  const p = data.products.find(product => product.id === id);
  const host = byId("output-chart");
  host.replaceChildren();
  const last = data.years.at(-1);
  const points = p.book.filter(([year]) => year >= data.years[0] && year <= last);
  const scale = scaled(p.unit, p.true, p.reported, p.plan, points.map(b => b[1]));
  const series = lines.filter(([key]) => has(p[key])).map(([key, name]) => ({
    name, type: "line", data: scale.of(p[key]), step: key === "plan" ? "middle" : false, connectNulls: true,
    symbol: key === "true" ? "circle" : "none", symbolSize: 5, z: key === "true" ? 4 : 2,
    lineStyle: { width: key === "true" ? 2.6 : 1.8, type: { true: "solid", reported: "dashed", published: "dotted", plan: [11, 3, 2, 3] }[key] },
    itemStyle: { color: ink[key] },
  }));
  series.push({
    name: "Book", type: "scatter", symbol: "diamond", symbolSize: 15, z: 6, itemStyle: { color: ink.book, borderColor: ink.true, borderWidth: 1.4 },
    data: points.map(([year, value]) => [String(year), value / scale.factor]),
  });
  const book = new Map(points);
  chart(host, {
    title: `${p.name}: ${p.indicator}`, unit: scale.unit + (p.indicator === "output" ? " a year" : ""), tall: true,
    label: `${p.name} by year: true, reported, published, plan and the book's points`,
    option: { xAxis: yearAxis(), yAxis: valueAxis(), series, legend: { show: false } },
    columns: [{ title: "Year", cell: r => String(r.year) }, ...["plan", "true", "reported", "published"].map(key => ({ title: words(key), n: true, cell: r => num(p[key][r.i] == null ? null : p[key][r.i] / scale.factor) })),
      { title: "Book", n: true, cell: r => num(book.has(r.year) ? book.get(r.year) / scale.factor : null) }],
    rows: data.years.map((year, i) => ({ year, i })),
  });
}

function multiple(p, choose) {
  const width = 180, height = 92, first = data.years[0], last = data.years.at(-1);
  const points = p.book.filter(([year]) => year >= first && year <= last);
  const top = Math.max(...lines.flatMap(([key]) => p[key].filter(v => v != null)), ...points.map(b => b[1]), 0) || 1;
  const x = year => 6 + (year - first) / (last - first || 1) * (width - 12), y = v => height - 13 - v / top * (height - 20);
  const path = list => list.map((v, i) => v == null ? null : `${x(data.years[i]).toFixed(1)},${y(v).toFixed(1)}`).filter(Boolean).join(" ");
  const label = (text, at, anchor) => { const t = svg("text", { x: at, y: height - 1, "font-size": 9, fill: "#5d5a54", "text-anchor": anchor }); t.textContent = text; return t; };
  const picture = svg("svg", { viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" },
    svg("line", { x1: 0, x2: width, y1: y(0), y2: y(0), stroke: "#b5afa3" }),
    ...lines.filter(([key]) => key !== "published" && has(p[key])).map(([key]) => svg("polyline", { points: path(p[key]), fill: "none", stroke: ink[key], "stroke-width": key === "true" ? 1.8 : 1.2, ...(strokes[key] ? { "stroke-dasharray": strokes[key] } : {}) })),
    ...points.map(([year, v]) => svg("path", { d: `M${x(year)},${y(v) - 4.5}l4.5,4.5l-4.5,4.5l-4.5,-4.5z`, fill: ink.book, stroke: ink.true, "stroke-width": .9 })),
    label(first, 2, "start"), label(last, width - 2, "end"));
  const end = p.true.at(-1);
  return el("button", { class: "multiple", type: "button", "aria-label": `${p.name}, ${last}: ${num(end)} ${p.unit}. Show large.`, onclick: () => choose(p.id) },
    el("b", { title: p.name }, shortName(p)), unitMark(`${num(end)} ${p.unit}`), picture);
}

function drawMultiples(choose) {
  for (const section of [...new Set(inBook.map(p => p.section))]) {
    byId("multiples").append(el("div", { class: "band-title" }, words(section)),
      el("div", { class: "multiples" }, inBook.filter(p => p.section === section).map(p => multiple(p, choose))));
  }
}

function drawFigures(year) {
  const i = data.years.indexOf(+year);
  const rows = [];
  for (const section of [...new Set(inBook.map(p => p.section))]) {
    rows.push({ band: words(section) });
    rows.push(...inBook.filter(p => p.section === section));
  }
  const others = data.products.filter(p => !p.row && has(p.true));
  if (others.length) rows.push({ band: "Not in the book" }, ...others);
  const book = p => p.book.find(([y]) => y === +year)?.[1];
  const over = (a, b) => a == null || !b ? null : 100 * (a - b) / b;
  byId("figures-table").replaceChildren(table([
    { title: "Product", cell: p => { const s = scaled(p.unit, p.true); return withUnit(shortName(p), p.row ? p.unit : s.unit); } },
    ...["plan", "true", "reported", "published"].map(key => ({ title: words(key), n: true, cell: p => num(p[key][i] == null ? null : p[key][i] / (p.row ? 1 : scaled(p.unit, p.true).factor)) })),
    { title: "Book", n: true, cell: p => num(book(p)) },
    { title: "Error", n: true, cell: p => percent(over(p.true[i], book(p))) },
    { title: "Plan met", n: true, cell: p => p.plan[i] ? num(100 * p.true[i] / p.plan[i]) + " %" : "–" },
    { title: "Padding", n: true, cell: p => percent(over(p.reported[i], p.true[i])) },
  ], rows, `${year}. Error: true less book, in % of the book. Padding: reported less true, in % of true.`));
}

function output() {
  const select = byId("output-product");
  const first = (data.products.find(p => p.id === "steel") ?? inBook[0] ?? data.products[0]).id;
  fill(select, productOptions(data.products.filter(p => has(p.true) || has(p.plan))), first, drawOutput);
  drawOutput(first);
  drawMultiples(id => { select.value = id; drawOutput(id); byId("output").scrollIntoView(); });
  const mark = (key, name) => el("span", null, svg("svg", { width: 30, height: 10, "aria-hidden": "true" },
    key === "book" ? svg("path", { d: "M15,0l5,5l-5,5l-5,-5z", fill: ink.book, stroke: ink.true })
      : svg("line", { x1: 0, x2: 30, y1: 5, y2: 5, stroke: ink[key], "stroke-width": key === "true" ? 2.6 : 1.8, ...(strokes[key] ? { "stroke-dasharray": strokes[key] } : {}) })), name);
  byId("output-legend").append(mark("true", "true: what was made"), mark("reported", "reported upwards"), mark("published", "published"), mark("plan", "plan in force"), mark("book", "the book"));
  const last = data.years.at(-1);
  fill(byId("figures-year"), data.years.map(y => ({ value: String(y), label: String(y) })), String(last), drawFigures);
  drawFigures(last);
}
