// Charts: one look for all, each with its table beneath.
const ink = { true: "#1c1b19", reported: "#d55e00", published: "#a2487c", plan: "#0072b2", book: "#e69f00" };
const palette = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00", "#5b5b5b", "#8a6d00", "#7b4173", "#1c1b19", "#b0aa9f", "#2f6b58", "#a65628", "#4a6fa5"];
const dash = ["solid", "dashed", "dotted", [8, 3, 2, 3], [2, 2], [12, 4]];
const drawn = [];

function chart(host, { title, unit, option, label, rows, columns, tall }) {
  const canvas = el("div", { class: tall ? "chart tall" : "chart", role: "img", "aria-label": label ?? title });
  const made = el("figure", null, el("figcaption", null, title, " ", unitMark(unit ? `(${unit})` : "")), canvas,
    rows && el("details", null, el("summary", null, "Table"), table(columns, rows, title + (unit ? `, ${unit}` : ""))));
  host.append(made);
  const view = echarts.init(canvas, null, { renderer: "svg" });
  view.setOption(baseOption(option));
  drawn.push(view);
  return view;
}

function baseOption(option) {
  const font = getComputedStyle(document.documentElement).getPropertyValue("--data");
  return {
    animation: false, color: palette, textStyle: { fontFamily: font, color: "#1c1b19" },
    grid: { left: 8, right: 16, top: option.legend?.show === false ? 12 : 34, bottom: 8, containLabel: true },
    legend: { top: 0, left: 0, itemWidth: 26, itemHeight: 6, textStyle: { fontSize: 12 }, type: "scroll" },
    tooltip: { trigger: "axis", confine: true, valueFormatter: num, textStyle: { fontSize: 12 } },
    ...option,
  };
}

const valueAxis = more => ({ type: "value", axisLabel: { formatter: short, color: "#5d5a54" }, splitLine: { lineStyle: { color: "#e7e3da" } }, ...more });
const yearAxis = more => ({ type: "category", data: data.years.map(String), axisTick: { show: false }, axisLabel: { color: "#5d5a54" }, axisLine: { lineStyle: { color: "#8d887d" } }, ...more });

// Lines or bars over the years: list = [{name, values, unit, type, stack, step}].
function yearsChart(host, title, list, { area, min } = {}) {
  const there = list.filter(s => s.values);
  if (!there.length) return;
  const scale = scaled(there[0].unit, ...there.map(s => s.values));
  const series = there.map((s, i) => ({
    name: s.name, type: s.type ?? "line", data: scale.of(s.values), stack: s.stack ?? (area ? "all" : undefined),
    areaStyle: area ? { opacity: .75 } : undefined, symbol: "circle", symbolSize: 4, showSymbol: !area,
    lineStyle: { width: 2, type: area ? "solid" : dash[i % dash.length] }, itemStyle: { color: s.color ?? palette[i % palette.length] },
  }));
  const rows = data.years.map((year, i) => ({ year, values: series.map(s => s.data[i]) }));
  chart(host, {
    title, unit: scale.unit, option: { xAxis: yearAxis(), yAxis: valueAxis({ min, scale: min === "scale" }), series, ...(series.length > 1 ? {} : { legend: { show: false } }) },
    columns: [{ title: "Year", cell: r => String(r.year) }, ...series.map((s, i) => ({ title: s.name, n: true, cell: r => num(r.values[i]) }))], rows,
  });
}

const named = (name, title, more) => { const f = figure(name); return { name: title, values: f?.values, unit: f?.unit, ...more }; };

function spark(values, width = 84, height = 22) {
  const there = values.map((v, i) => [i, v]).filter(([, v]) => v != null);
  if (there.length < 2) return null;
  const top = Math.max(...there.map(([, v]) => v)), low = Math.min(0, ...there.map(([, v]) => v));
  const x = i => 1 + i / (values.length - 1) * (width - 4), y = v => height - 2 - (v - low) / (top - low || 1) * (height - 4);
  return svg("svg", { viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true" },
    svg("polyline", { points: there.map(([i, v]) => `${x(i)},${y(v)}`).join(" "), fill: "none", stroke: ink.true, "stroke-width": 1.4 }),
    svg("circle", { cx: x(there.at(-1)[0]), cy: y(there.at(-1)[1]), r: 2, fill: "#8c2318" }));
}
