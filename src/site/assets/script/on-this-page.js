// "On this page" follows the reading.
(() => {
  const links = [...document.querySelectorAll('.site-aside a')];
  const targets = links.map((link) =>
    document.getElementById(decodeURIComponent(link.hash.slice(1))),
  );
  const follow = () => {
    let at = -1;
    for (const [index, target] of targets.entries()) {
      if (target && target.getBoundingClientRect().top < 120) at = index;
    }
    for (const [index, link] of links.entries()) {
      if (index === at) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  if (links.length > 0) {
    addEventListener('scroll', follow, { passive: true });
    follow();
  }
})();
