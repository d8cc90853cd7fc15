// Search.
(() => {
  const scriptUrl = document.currentScript.src;
  const opener = document.querySelector('[data-site-search]');
  if (!opener) return;
  opener.hidden = false;
  const top = opener.dataset.siteSearch;
  const says = JSON.parse(opener.dataset.words);
  const fold = (term) =>
    term
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}+/gu, '');
  let loading;
  const load = () => {
    loading ??= (async () => {
      const [{ default: MiniSearch }, answer] = await Promise.all([
        import(new URL('minisearch.js', scriptUrl).href),
        fetch(new URL('search.json', scriptUrl).href),
      ]);
      if (!answer.ok) throw new Error('no index');
      return MiniSearch.loadJSON(await answer.text(), {
        fields: ['title', 'page', 'text'],
        storeFields: ['title', 'page', 'url', 'text'],
        processTerm: fold,
      });
    })();
    return loading;
  };

  const dialog = document.createElement('dialog');
  dialog.className = 'site-search';
  dialog.setAttribute('aria-label', says.searchSite);
  const form = document.createElement('div');
  form.className = 'site-search-form';
  const field = document.createElement('input');
  field.type = 'search';
  field.placeholder = says.searchSite;
  field.setAttribute('aria-label', says.searchSite);
  field.autocomplete = 'off';
  field.spellcheck = false;
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'site-button';
  close.textContent = 'Esc';
  close.setAttribute('aria-label', says.closeSearch);
  form.append(field, close);
  const status = document.createElement('p');
  status.className = 'site-search-status';
  status.setAttribute('role', 'status');
  const list = document.createElement('ul');
  list.className = 'site-search-results';
  dialog.append(form, status, list);
  document.body.append(dialog);

  const result = ({ title, page, url, text }) => {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = top + url;
    const heading = document.createElement('span');
    heading.className = 'site-search-title';
    heading.textContent = title;
    link.append(heading);
    if (page !== title) {
      const where = document.createElement('span');
      where.className = 'site-search-page';
      where.textContent = page;
      link.append(where);
    }
    if (text) {
      const snippet = document.createElement('span');
      snippet.className = 'site-search-text';
      snippet.textContent = text;
      link.append(snippet);
    }
    link.addEventListener('click', () => dialog.close());
    item.append(link);
    return item;
  };

  const find = async () => {
    const words = field.value.trim();
    if (words === '') {
      status.textContent = '';
      list.replaceChildren();
      return;
    }
    try {
      const index = await load();
      if (field.value.trim() !== words) return;
      const options = {
        prefix: true,
        fuzzy: 0.2,
        boost: { title: 3, page: 2 },
        combineWith: 'AND',
      };
      const found = index.search(words, options).slice(0, 30);
      status.textContent =
        found.length === 0
          ? says.nothingFound.replace('{words}', () => words)
          : says.found.replace('{count}', found.length);
      list.replaceChildren(...found.map(result));
    } catch {
      status.textContent = says.searchNeedsWeb;
    }
  };

  const open = () => {
    if (dialog.open) return;
    dialog.showModal();
    field.select();
    load().catch(() => undefined);
  };
  opener.addEventListener('click', open);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  field.addEventListener('input', find);
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [field, ...list.querySelectorAll('a')];
    const at = stops.indexOf(document.activeElement);
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  });
  document.addEventListener('keydown', (event) => {
    const typing = /^(?:INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    const asked = event.key === '/' || (event.key === 'k' && (event.ctrlKey || event.metaKey));
    if (!asked || typing || event.altKey) return;
    event.preventDefault();
    open();
  });
})();
