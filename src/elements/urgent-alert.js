(function (key) {
  function read() {
    try {
      return Object(JSON.parse(localStorage.getItem(key)));
    } catch {
      return {};
    }
  }
  function dismiss(alert, version) {
    try {
      localStorage.setItem(key, JSON.stringify({ ...read(), [alert]: version }));
    } catch {}
  }
  customElements.define(
    'urgent-alert',
    class extends HTMLElement {
      connectedCallback() {
        var { alert, version } = this.dataset;
        this.hidden = read()[alert] === version;
        this.onclick = ({ target }) => {
          if (!target.closest('button')) return;
          this.hidden = true;
          dismiss(alert, version);
          document.querySelector('main').focus();
        };
      }
    },
  );
})('tin-quan-alerts');
