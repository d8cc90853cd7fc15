// Tabs.
(() => {
  let count = 0;
  for (const group of document.querySelectorAll('.tabs')) {
    const panels = [...group.children].filter((child) => child.dataset.tab !== undefined);
    if (panels.length < 2) continue;
    const bar = document.createElement('div');
    bar.className = 'tab-bar';
    bar.setAttribute('role', 'tablist');
    const buttons = panels.map((panel) => {
      count += 1;
      const button = document.createElement('button');
      button.type = 'button';
      button.id = `site-tab-${count}`;
      button.textContent = panel.dataset.tab;
      button.setAttribute('role', 'tab');
      button.setAttribute('aria-controls', `site-panel-${count}`);
      panel.id = `site-panel-${count}`;
      panel.setAttribute('role', 'tabpanel');
      panel.setAttribute('aria-labelledby', button.id);
      return button;
    });
    const show = (chosen) => {
      for (const [index, button] of buttons.entries()) {
        const on = index === chosen;
        button.setAttribute('aria-selected', String(on));
        button.tabIndex = on ? 0 : -1;
        panels[index].hidden = !on;
      }
    };
    for (const [index, button] of buttons.entries()) {
      button.addEventListener('click', () => show(index));
      button.addEventListener('keydown', (event) => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (step === undefined) return;
        const next = (index + step + buttons.length) % buttons.length;
        show(next);
        buttons[next].focus();
      });
    }
    bar.append(...buttons);
    group.prepend(bar);
    group.classList.add('tabs-ready');
    show(0);
  }
})();
