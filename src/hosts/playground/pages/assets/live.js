// Keeps the parts marked data-live up to date while the page is open. Everything works without it:
// the page then reloads by itself while work goes on, or whenever the reader likes.
const parts = () => document.querySelectorAll('[data-live]');
const started = Date.now();
const sources = new WeakMap();

for (const part of parts()) for (const child of part.children) sources.set(child, child.outerHTML);

async function look() {
  if (!document.hidden && parts().length > 0) {
    try {
      const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
      if (answer.ok) update(await answer.text());
    } catch {
      // The playground has stopped or is busy: the page stays as it is.
    }
  }
  again();
}

function update(text) {
  const fresh = new DOMParser().parseFromString(text, 'text/html');
  for (const part of parts()) {
    const next = fresh.getElementById(part.id);
    if (!next) continue;
    if (next.children.length === 0) {
      if (part.textContent !== next.textContent) part.textContent = next.textContent;
    } else updateChildren(part, [...next.children]);
  }
}

// Only what changed is replaced, so that scrolling, selections and open parts stay; what holds the
// keyboard's focus is left alone.
function updateChildren(part, next) {
  for (const [at, child] of next.entries()) {
    const current = part.children[at];
    const source = child.outerHTML;
    if (current && sources.get(current) === source) continue;
    if (current?.contains(document.activeElement)) continue;
    sources.set(child, source);
    if (current) current.replaceWith(child);
    else part.append(child);
  }
  while (part.children.length > next.length) part.lastElementChild.remove();
}

function again() {
  const quick = Date.now() - started < 120_000;
  setTimeout(look, quick ? 1000 : 5000);
}

again();
