/** The position in the text, in UTF-16 units, of a place in the source pane that the browser's selection names. */
const unitOf = (node, offset) => {
  const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
  const holder = element.closest("[data-at]");
  if (holder) return Number(holder.dataset.at) + (node.nodeType === Node.TEXT_NODE ? offset : offset && holder.textContent.length);
  const child = node.childNodes[offset]?.nodeType === Node.ELEMENT_NODE ? node.childNodes[offset] : null;
  const next = child?.matches("[data-at]") ? child : child?.querySelector("[data-at]");
  if (next) return Number(next.dataset.at);
  const last = [...node.querySelectorAll("[data-at]")].at(-1);
  return last ? Number(last.dataset.at) + last.textContent.length : 0;
};

/** What is marked inside the source pane, as [start, end), or null. */
const markedIn = (place) => {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!place.contains(range.startContainer) || !place.contains(range.endContainer)) return null;
  return [unitOf(range.startContainer, range.startOffset), unitOf(range.endContainer, range.endOffset)];
};

/** The browser's range over `[start, end)` of the text. */
const rangeOver = (source, start, end) => {
  const range = document.createRange();
  range.setStart(...source.pointAt(start));
  range.setEnd(...source.pointAt(Math.max(start, end - 1), 1));
  return range;
};

/** Shows spans under a name that the styles know, without touching the text; older browsers show nothing. */
const showSpans = (source, name, spans) => {
  if (!globalThis.Highlight) return;
  CSS.highlights.set(name, new Highlight(...spans.filter(([start, end]) => start < end).map(([start, end]) => rangeOver(source, start, end))));
};
