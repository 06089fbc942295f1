// Draws one chart: its words as text that wraps, its plot by plotly, as data of charts/screen.py says.
// What comes: a line that names the drawing and the open point, then the drawing (plot.py).
// A click on a point, or Enter on it, tells Python the point's address. Nothing is computed here.
const NARROW = 560; // pixels of width below which names stand inside the plot
const KEPT = 6; // drawings that stay drawn: whoever goes back to one sees it at once
const RING = 9; // pixels around the open point
const NEW_LINE = 10;
const LIBRARY = "app/static/plotly-basic.min.js";

function library() {
  window.plotlyIsComing ??= new Promise((done, failed) => {
    if (window.Plotly) return done(window.Plotly);
    const script = document.createElement("script");
    script.src = new URL(LIBRARY, document.baseURI);
    script.onload = () => done(window.Plotly);
    script.onerror = () => {
      window.plotlyIsComing = undefined; // the next chart asks for it again
      failed(new Error(`${LIBRARY} did not come`));
    };
    document.head.append(script);
  });
  return window.plotlyIsComing;
}

const read = (line) => JSON.parse(new TextDecoder().decode(line));
const head = (bytes) => read(bytes.subarray(0, bytes.indexOf(NEW_LINE)));

// The drawing. The words of its points come as numbers of lines, for most lines repeat (packed.py).
function body(bytes) {
  const chart = read(bytes.subarray(bytes.indexOf(NEW_LINE) + 1));
  for (const trace of chart.drawing.data)
    trace.hovertext &&= trace.hovertext.map((numbers) => numbers.map((one) => chart.lines[one]).join("<br>"));
  return chart;
}

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

function layoutFor(chart, width, opened) {
  const narrow = width < NARROW;
  const layout = { ...chart.drawing.layout, width, ...(narrow ? chart.drawing.narrow : {}) };
  layout.shapes = [...layout.shapes, ...marks(chart, opened)];
  return narrow ? { ...layout, dragmode: false } : layout;
}

// Plotly draws at once if it is there: what it returns is waited for only by what needs the finished plot.
function draw(plot, width, opened) {
  const { chart } = plot;
  plot.drawnWidth = width;
  plot.marked = opened;
  return window.Plotly.react(plot, chart.drawing.data, structuredClone(layoutFor(chart, width, opened)), {
    displayModeBar: false,
    scrollZoom: false,
    doubleClick: "reset",
    locale: chart.lang,
    locales: { [chart.lang]: { dictionary: {}, format: chart.locale } },
  });
}

// What can be opened, in the order of the keyboard: line by line, oldest first, the leading line last. The first key
// press goes to its latest point. Findings stand in traces without a name; a mouse opens them.
function stops(chart, named = true) {
  const found = [];
  chart.drawing.data.forEach((trace, curveNumber) => {
    if (named && !trace.name) return;
    (trace.customdata ?? []).forEach((id, pointNumber) => {
      if (id) found.push({ curveNumber, pointNumber, id, hover: trace.hovertext[pointNumber] });
    });
  });
  return found;
}

// A thin line through the point that is open beside the chart, and a ring around it.
function marks(chart, opened) {
  const stop = opened && (stops(chart).find(({ id }) => id === opened) ?? stops(chart, false).find(({ id }) => id === opened));
  if (!stop) return [];
  const { layout, data } = chart.drawing;
  const { x, y, xaxis, yaxis } = data[stop.curveNumber];
  const at = x[stop.pointNumber];
  const line = { width: 1, color: layout.hoverlabel.font.color };
  const box = { xsizemode: "pixel", ysizemode: "pixel", x0: -RING, x1: RING, y0: -RING, y1: RING };
  return [
    { type: "line", xref: xaxis, yref: "paper", x0: at, x1: at, y0: 0, y1: 1, line },
    { type: "circle", xref: xaxis, yref: yaxis, xanchor: at, yanchor: y[stop.pointNumber], ...box, line: { ...line, width: 2 } },
  ];
}

function mark(plot, opened) {
  if (plot.marked === opened) return;
  plot.marked = opened;
  window.Plotly.relayout(plot, { shapes: [...plot.chart.drawing.layout.shapes, ...marks(plot.chart, opened)] });
}

// Hover text as plain words: lines become pauses, escaped signs become themselves.
function spoken(hover) {
  const parsed = new DOMParser().parseFromString(hover.replaceAll("<br>", ", "), "text/html");
  return parsed.documentElement.textContent;
}

function keys(plot, figure) {
  plot.onkeydown = (event) => {
    const all = stops(plot.chart);
    const step = { ArrowRight: 1, ArrowLeft: -1, PageDown: 20, PageUp: -20 }[event.key];
    if (step && all.length) {
      plot.at = Math.min(Math.max((plot.at ?? all.length - step) + step, 0), all.length - 1);
      window.Plotly.Fx.hover(plot, [all[plot.at]]);
      figure.querySelector(".said").textContent = spoken(all[plot.at].hover);
      event.preventDefault();
    } else if (event.key === "Enter" && plot.at !== undefined) {
      figure.open(all[plot.at].id);
    }
  };
}

// The plot of a drawing: one that is still drawn, or a new one in which nothing is drawn yet.
function plotOf(figure, id, data) {
  figure.kept ??= new Map();
  let plot = figure.kept.get(id);
  if (!plot) {
    plot = document.createElement("div");
    plot.className = "plot";
    plot.setAttribute("role", "img");
    plot.tabIndex = 0;
    plot.chart = body(data);
    plot.setAttribute("aria-label", plot.chart.alt);
    plot.hidden = plot.chart.empty;
    if (!plot.chart.empty) plot.style.minHeight = `${plot.chart.drawing.layout.height}px`;
  }
  figure.kept.delete(id);
  figure.kept.set(id, plot); // the last one shown stands last
  if (figure.kept.size > KEPT) {
    const [oldest, gone] = figure.kept.entries().next().value;
    figure.kept.delete(oldest);
    window.Plotly?.purge(gone);
  }
  return plot;
}

// Draws what is not drawn yet, or drawn for another width.
function finish(figure) {
  const plot = figure.querySelector(".plot");
  if (plot.chart.empty) return;
  const width = (figure.wide ??= figure.clientWidth);
  const fresh = !plot.drawnWidth;
  if (fresh || Math.abs(width - plot.drawnWidth) > 4) draw(plot, width, figure.opened);
  if (fresh) {
    plot.on("plotly_click", ({ points }) => points[0]?.customdata && figure.open(points[0].customdata));
    keys(plot, figure);
  }
  mark(plot, figure.opened);
}

function show(figure, plot) {
  const before = figure.querySelector(".plot");
  const focused = document.activeElement === before;
  before.replaceWith(plot);
  if (focused) plot.focus();
  if (window.Plotly) finish(figure);
  words(figure, plot.chart);
  figure.querySelector(".empty").hidden = !plot.chart.empty;
  if (!window.Plotly) library().then(() => finish(figure));
  figure.watcher ??= new ResizeObserver(([{ contentRect }]) => {
    figure.wide = contentRect.width;
    if (window.Plotly) finish(figure);
  });
  figure.watcher.observe(figure);
}

export default function ({ data, parentElement, setTriggerValue }) {
  const figure = parentElement.querySelector("figure.chart");
  const { id, opened } = head(data);
  figure.opened = opened;
  figure.open = (point) => setTriggerValue("opened", point);
  if (figure.shown !== id) {
    figure.shown = id;
    show(figure, plotOf(figure, id, data));
  } else if (window.Plotly) {
    finish(figure);
  }
}
