// Puts the keyboard where the next key is meant for: into a field, or on a heading, where single keys decide.
// Once for each turn: whoever moves on by Tab is left alone until the turn changes. Nothing is computed here.
const MENU = "5rem"; // what the bar of pages covers

const under = (key) => document.querySelector(`.st-key-${CSS.escape(key)}`);

const AGAIN = 50; // milliseconds until a place that is not drawn yet is looked for again
const TIMES = 60;

function put(data, parent, left) {
  if (parent.dataset.wanted !== data.turn || parent.dataset.turn === data.turn) return;
  const place = under(data.place)?.querySelector("input, textarea, h1, h2, h3");
  if (!place) return left && setTimeout(put, AGAIN, data, parent, left - 1);
  parent.dataset.turn = data.turn;
  if (/^H\d$/.test(place.tagName)) {
    place.tabIndex = -1;
    place.style.outline = "none"; // nothing can be done to a heading: the focus only says what is read next
  }
  place.focus({ preventScroll: true });
  requestAnimationFrame(() => place.select?.()); // a field gets its words just after it appears
  const top = under(data.top) ?? place;
  for (const one of [top, place]) one.style.scrollMarginTop = MENU;
  if (place !== top && place.getBoundingClientRect().bottom > window.innerHeight) top.scrollIntoView();
  place.scrollIntoView({ block: "nearest" });
}

export default function ({ data, parentElement }) {
  parentElement.dataset.wanted = data.turn;
  put(data, parentElement, TIMES);
}
