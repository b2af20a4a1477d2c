(function (html) {
  html.setAttribute('data-script', '');
  try {
    var chosen = Object(JSON.parse(localStorage.getItem('tin-quan')));
    if ([87.5, 100, 112.5, 125, 150, 175, 200].indexOf(chosen.textSize) >= 0)
      html.setAttribute('data-text-size', chosen.textSize);
    if (['normal', 'high', 'maximum'].indexOf(chosen.contrast) >= 0)
      html.setAttribute('data-contrast', chosen.contrast);
  } catch {}
})(document.documentElement);
