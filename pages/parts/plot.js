// Draws one chart: its words as text that wraps, its plot by plotly, as data of charts/screen.py says.
// What comes: a line that names the drawing and the open point, then the drawing (plot.py).
// A click on a point, or Enter on it, tells Python the point's address. Nothing is computed here.
const NARROW = 560; // pixels of width below which names stand inside the plot
const NEW_LINE = 10;
const LIBRARY = "app/static/plotly-basic.min.js";

function library() {
  window.plotlyIsComing ??= new Promise((done, failed) => {
    if (window.Plotly) return done(window.Plotly);
    const script = document.createElement("script");
    script.src = new URL(LIBRARY, document.baseURI);
    script.onload = () => done(window.Plotly);
    script.onerror = failed;
    document.head.append(script);
  });
  return window.plotlyIsComing;
}

const read = (line) => JSON.parse(new TextDecoder().decode(line));
const head = (bytes) => read(bytes.subarray(0, bytes.indexOf(NEW_LINE)));
const body = (bytes) => read(bytes.subarray(bytes.indexOf(NEW_LINE) + 1));

function text(parent, tag, className, words) {
  if (!words) return;
  const element = document.createElement(tag);
  element.className = className;
  element.dir = "auto";
  element.textContent = words;
  parent.append(element);
}

function source(event) {
  const link = document.createElement("a");
  link.href = event.url;
  link.target = "_blank";
  link.rel = "noopener noreferrer";
  link.textContent = event.source;
  link.setAttribute("aria-label", `${event.source}: ${event.text}`);
  return link;
}

function words(figure, chart) {
  figure.lang = chart.lang;
  for (const part of figure.querySelectorAll(".title, .subtitle")) part.dir = chart.direction;
  figure.querySelector(".title").textContent = chart.title;
  figure.querySelector(".subtitle").textContent = chart.subtitle;
  const caption = figure.querySelector("figcaption");
  caption.dir = chart.direction;
  caption.replaceChildren();
  if (chart.events.length) {
    const list = document.createElement("ol");
    for (const event of chart.events) {
      const item = document.createElement("li");
      item.dir = "auto";
      item.textContent = event.text;
      if (event.url) item.append(" ", source(event));
      list.append(item);
    }
    caption.append(list);
  }
  for (const note of chart.notes) text(caption, "p", "note", note);
  text(caption, "p", "band", chart.caption);
  text(caption, "p", "missing", chart.not_counted);
  text(caption, "p", "source", chart.source_line);
}

function layoutFor(chart, width) {
  const narrow = width < NARROW;
  const layout = { ...chart.drawing.layout, width, ...(narrow ? chart.drawing.narrow : {}) };
  return narrow ? { ...layout, dragmode: false } : layout;
}

async function draw(plot, chart) {
  const Plotly = await library();
  const width = plot.clientWidth;
  await Plotly.react(plot, chart.drawing.data, structuredClone(layoutFor(chart, width)), {
    displayModeBar: false,
    scrollZoom: false,
    doubleClick: "reset",
    locale: chart.lang,
    locales: { [chart.lang]: { dictionary: {}, format: chart.locale } },
  });
  plot.drawnWidth = width;
}

// The points that can be opened, in the order of the keyboard: line by line, oldest first, the leading line last.
// The first key press goes to its latest point.
function stops(plot) {
  const found = [];
  (plot.data ?? []).forEach((trace, curveNumber) => {
    if (!trace.name) return;
    (trace.customdata ?? []).forEach((id, pointNumber) => {
      if (id) found.push({ curveNumber, pointNumber, id, text: spoken(trace.hovertext[pointNumber]) });
    });
  });
  return found;
}

// A thin line through the point that is open beside the chart.
function mark(plot) {
  const { layout } = plot.chart.drawing;
  const stop = stops(plot).find(({ id }) => id === plot.opened);
  const shapes = [...layout.shapes];
  if (stop) {
    const { x, xaxis } = plot.data[stop.curveNumber];
    const at = x[stop.pointNumber];
    const line = { width: 1, color: layout.hoverlabel.font.color };
    shapes.push({ type: "line", xref: xaxis, yref: "paper", x0: at, x1: at, y0: 0, y1: 1, line });
  }
  plot.marked = plot.opened;
  return window.Plotly.relayout(plot, { shapes });
}

// Hover text as plain words: lines become pauses, escaped signs become themselves.
function spoken(hover) {
  const parsed = new DOMParser().parseFromString(hover.replaceAll("<br>", ", "), "text/html");
  return parsed.documentElement.textContent;
}

function keys(plot, said, open) {
  plot.onkeydown = (event) => {
    const all = stops(plot);
    const step = { ArrowRight: 1, ArrowLeft: -1, PageDown: 20, PageUp: -20 }[event.key];
    if (step && all.length) {
      plot.at = Math.min(Math.max((plot.at ?? all.length - step) + step, 0), all.length - 1);
      window.Plotly.Fx.hover(plot, [all[plot.at]]);
      said.textContent = all[plot.at].text;
      event.preventDefault();
    } else if (event.key === "Enter" && plot.at !== undefined) {
      open(all[plot.at].id);
    }
  };
}

function show(figure, plot, chart, open) {
  plot.chart = chart;
  words(figure, chart);
  plot.setAttribute("aria-label", chart.alt);
  figure.querySelector(".empty").hidden = !chart.empty;
  plot.hidden = chart.empty;
  if (chart.empty) return;
  plot.style.minHeight = `${chart.drawing.layout.height}px`;
  draw(plot, chart).then(() => {
    plot.removeAllListeners?.("plotly_click");
    plot.on("plotly_click", ({ points }) => points[0]?.customdata && open(points[0].customdata));
    keys(plot, figure.querySelector(".said"), open);
    if (plot.opened) mark(plot);
  });
  plot.watcher?.disconnect();
  plot.watcher = new ResizeObserver(() => {
    if (plot.drawnWidth && Math.abs(plot.clientWidth - plot.drawnWidth) > 4) draw(plot, chart);
  });
  plot.watcher.observe(figure);
}

export default function ({ data, parentElement, setTriggerValue }) {
  const figure = parentElement.querySelector("figure.chart");
  const plot = figure.querySelector(".plot");
  const { id, opened } = head(data);
  plot.opened = opened;
  if (plot.drawn === id) {
    if (window.Plotly && plot.data && plot.marked !== opened) mark(plot);
    return;
  }
  plot.drawn = id;
  show(figure, plot, body(data), (point) => setTriggerValue("opened", point));
}
