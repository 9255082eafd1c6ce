// Material balances: sources and uses of any product in any year.
const itemColor = item => palette[data.balanceItems.indexOf(item) % palette.length];

function drawBalance() {
  const p = data.products.find(product => product.id === byId("balance-product").value);
  const year = byId("balance-year").value, i = data.years.indexOf(+year);
  byId("balance-chart").replaceChildren();
  byId("balance-zones").replaceChildren();
  const sheet = p?.balance?.[i];
  if (!sheet) return byId("balance-chart").append(el("p", { class: "note" }, "The run has no balance of this product in this year."));
  const at = (k, column) => sheet[k][column] ?? 0;
  const scale = scaled(p.unit, sheet.map(amounts => amounts[0]));
  const total = data.balanceItems.slice(0, data.sources).reduce((sum, _, k) => sum + at(k, 0), 0);
  const used = data.balanceItems.map((item, k) => ({ item, k })).filter(({ k }) => sheet[k].some(v => v));
  const source = k => k < data.sources;
  const series = used.map(({ item, k }) => ({
    name: words(item), type: "bar", stack: "all", barWidth: "58%", itemStyle: { color: itemColor(item), borderColor: "#fffefb", borderWidth: 1 },
    data: [source(k) ? null : at(k, 0) / scale.factor, source(k) ? at(k, 0) / scale.factor : null],
    label: { show: at(k, 0) > .07 * total, formatter: x => x.value ? words(item) : "", color: "#fff", fontSize: 11, textBorderColor: "#1c1b19", textBorderWidth: 2 },
  }));
  chart(byId("balance-chart"), {
    title: `${p.name}, ${year}: the whole Union`, unit: scale.unit,
    option: { tooltip: { trigger: "item", confine: true, valueFormatter: num }, xAxis: valueAxis({ max: "dataMax", axisLabel: { formatter: short, showMaxLabel: false } }), yAxis: { type: "category", data: ["Uses", "Sources"], axisTick: { show: false } }, series },
    columns: [{ title: "Item", cell: r => words(r.item) }, { title: "Side", cell: r => source(r.k) ? "source" : "use" },
      { title: scale.unit || "Amount", n: true, cell: r => num(at(r.k, 0) / scale.factor) }, { title: "Share of sources", n: true, cell: r => total ? num(100 * at(r.k, 0) / total) + " %" : "–" }],
    rows: used,
  });
  byId("balance-chart").querySelector("details").open = true;
  const zones = data.zones.map((name, r) => ({ name, column: r + 1 })).filter(r => sheet.some(amounts => amounts[r.column]));
  if (!zones.length) return;
  byId("balance-zones").append(table([
    { title: "Zone", cell: r => r.name },
    ...used.map(({ item, k }) => ({ title: (source(k) ? "+ " : "− ") + words(item), n: true, cell: r => sheet[k][r.column] ? num(sheet[k][r.column] / scale.factor) : "·" })),
  ], zones, `${p.name}, ${year}, ${scale.unit}. + sources, − uses.`));
}

function balance() {
  const there = data.products.filter(p => p.balance);
  const product = (there.find(p => p.id === "steel") ?? there[0])?.id;
  fill(byId("balance-product"), productOptions(there), product, drawBalance);
  fill(byId("balance-year"), data.years.map(y => ({ value: String(y), label: String(y) })), String(data.years.includes(1937) ? 1937 : data.years.at(-1)), drawBalance);
  drawBalance();
}
