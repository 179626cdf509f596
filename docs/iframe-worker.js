// Browsers start no worker for a page that is opened from a disk. The search runs in a hidden frame there instead.
if (location.protocol === "file:") {
  window.Worker = class extends EventTarget {
    constructor(url) {
      super();
      this.frame = document.createElement("iframe");
      this.frame.hidden = true;
      document.body.append(this.frame);
      const inside = this.frame.contentWindow;
      inside.document.open();
      // The script believes that it is a worker: what it posts goes to the page.
      inside.postMessage = (data) => this.tell(new MessageEvent("message", { data: structuredClone(data) }));
      const script = inside.document.createElement("script");
      script.src = url;
      this.ready = new Promise((resolve) => script.addEventListener("load", resolve));
      inside.document.append(inside.document.createElement("html"));
      inside.document.documentElement.append(script);
      inside.document.close();
    }

    tell(event) {
      this.dispatchEvent(event);
      this.onmessage?.(event);
    }

    postMessage(data) {
      this.ready.then(() => {
        const inside = this.frame.contentWindow;
        inside?.dispatchEvent(new inside.MessageEvent("message", { data: inside.structuredClone(data) }));
      });
    }

    terminate() {
      this.frame.remove();
    }
  };
}
