// What scrolls sideways can be reached with the keyboard.
(() => {
  const reachable = () => {
    for (const box of document.querySelectorAll('.site-article pre, .table-scroll, .math')) {
      if (box.scrollWidth > box.clientWidth + 1) box.tabIndex = 0;
      else box.removeAttribute('tabindex');
    }
  };
  addEventListener('load', reachable);
  addEventListener('resize', reachable);
})();
