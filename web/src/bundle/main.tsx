// The script of a bundle's page. It is also the worker that measures: there it has no document.
import { render } from "preact";
import "../style/base.css";
import "../style/show.css";
import "../style/robots.css";
import "../style/bundle.css";
import { Provide } from "./context";
import { Controller } from "./controller";
import { exposeDebug } from "./debug";
import { listenForKeys } from "./keyboard";
import { serve } from "./measuring";
import { themed } from "./theme";
import { Page } from "./views/page";

function start(script: string): void {
  const host = document.getElementById("page");
  if (host === null) return;
  const controller = new Controller(script);
  themed((palette) => controller.viewport.paint(palette));
  exposeDebug(controller);
  listenForKeys(controller);
  void controller.open();
  host.textContent = "";
  render(
    <Provide value={controller}>
      <Page />
    </Provide>,
    host,
  );
}

if (typeof document === "undefined") serve();
else start(document.currentScript?.textContent ?? "");
