(function (data) {
  data.script = '';
  // The search page makes room for what comes with an answer.
  if (/[?&]q=[^&]/.test(location.search)) data.asked = '';
  try {
    var chosen = Object(JSON.parse(localStorage.getItem('tin-quan')));
    [
      ['textSize', 87.5, 100, 112.5, 125, 150, 175, 200],
      ['contrast', 'normal', 'high', 'maximum'],
      ['lines', 'wide'],
      ['letters', 'wide'],
      ['typeface', 'plain'],
      ['links', 'underlined'],
      ['pictures', 'calm'],
      ['view', 'reading'],
      ['shortcuts', 'off'],
    ].forEach(function (rule) {
      var name = rule[0];
      if (rule.indexOf(chosen[name], 1) > 0) data[name] = chosen[name];
    });
  } catch {}
})(document.documentElement.dataset);
