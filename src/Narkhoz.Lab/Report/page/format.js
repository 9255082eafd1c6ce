// Elements, numbers, tables.
const data = JSON.parse(document.getElementById("data").textContent);
const byId = id => document.getElementById(id);

function el(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {}))
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, "");
    else if (value !== false && value != null) made.setAttribute(key, value);
  made.append(...children.flat().filter(child => child != null));
  return made;
}

function svg(name, attributes, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes ?? {})) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

// Three significant digits, thousands apart by a thin space, a true minus.
function num(value) {
  if (value == null || !isFinite(value)) return "–";
  const size = Math.abs(value);
  const digits = size === 0 || size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : Math.min(4, 2 - Math.floor(Math.log10(size)));
  return value.toFixed(digits).replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, "\u202f").replace("-", "−");
}

// Figures of an axis: no more digits than they need.
const short = value => num(value).replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");

const percent = value => value == null || !isFinite(value) ? "–" : (value > 0 ? "+" : "") + (Math.abs(value) >= 1000 ? num(value) : value.toFixed(Math.abs(value) < 9.95 ? 1 : 0).replace("-", "−")) + " %";

const plural = { person: "people", rouble: "roubles", unit: "units", piece: "pieces", pair: "pairs" };

function unitName(unit) {
  const [what, ...per] = unit.split("/");
  return [plural[what] ?? what.replace("=", " = "), ...per.map(p => p === "yr" ? "a year" : p === "person" ? "a head" : `per ${p}`)].join(" ");
}

// Large amounts in thousands, millions or billions of their unit.
function scaled(unit, ...lists) {
  const top = Math.max(0, ...lists.flat().filter(v => v != null).map(Math.abs));
  const steps = [[1e9, "billion"], [1e6, "million"], [1e4, "thousand"]];
  const step = /^(thousand|million|billion)|%|=/.test(unit) ? undefined : steps.find(([size]) => top >= size);
  const factor = step ? (step[0] === 1e4 ? 1e3 : step[0]) : 1;
  const name = unitName(unit);
  return { factor, unit: step ? `${step[1]} ${name}` : name, of: list => list.map(v => v == null ? null : v / factor) };
}

// columns: {title, n (number), cell(row)}; rows may be {band: "title"}.
function table(columns, rows, caption) {
  const heads = columns.map(c => el("th", { scope: "col", class: [c.n ? "n" : "", c.class ?? ""].join(" ").trim() || null }, c.title));
  const body = rows.map(row => row.band
    ? el("tr", { class: "band" }, el("th", { colspan: columns.length, scope: "colgroup" }, row.band))
    : el("tr", null, columns.map(c => el("td", { class: [c.n ? "n" : "", c.class ?? ""].join(" ").trim() || null }, c.cell(row) ?? "–"))));
  return el("div", null, el("p", { class: "caption", "aria-hidden": "true" }, caption),
    el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": caption }, el("table", { "aria-label": caption }, el("thead", null, el("tr", null, heads)), el("tbody", null, body))));
}

const unitMark = unit => el("span", { class: "unit" }, unit);
const withUnit = (name, unit) => [name, " ", el("small", null, unit)];

function verdict(hit, none) {
  return hit == null ? el("span", { class: "none" }, none || "–")
    : el("span", { class: hit ? "hit" : "miss" }, hit ? "✓ hit" : "✗ miss");
}

function figure(name, truth = "true") {
  return data.figures.find(f => f.name === name && f.truth === truth);
}

// A share of one is shown as a percentage.
for (const f of data.figures) {
  if (f.unit !== "1" && f.unit !== "need=1") continue;
  f.unit = f.unit === "1" ? "%" : "% of need";
  f.values = f.values.map(v => v == null ? null : 100 * v);
}

function fill(select, options, chosen, onChange) {
  select.replaceChildren(...options.map(option => option.options
    ? el("optgroup", { label: option.label }, option.options.map(o => el("option", { value: o.value, selected: o.value === chosen }, o.label)))
    : el("option", { value: option.value, selected: option.value === chosen }, option.label)));
  select.addEventListener("change", () => onChange(select.value));
}

const words = name => name.replace(/[._]/g, " ").replace(/^./, c => c.toUpperCase());
