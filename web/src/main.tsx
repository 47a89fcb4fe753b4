import { render } from "preact";
import "uplot/dist/uPlot.min.css";
import "./style/base.css";
import "./style/show.css";
import "./style/lists.css";
import "./style/robots.css";
import "./style/runs.css";
import "./style/form.css";
import "./style/players.css";
import "./style/compare.css";
import "./style/shelf.css";
import "./style/episodes.css";
import { app } from "./app";
import { exposeDebug } from "./debug";
import { listenForShortcuts } from "./input/shortcuts";
import { apply, listeners, palette } from "./theme";
import { Page } from "./views/page";

apply();
const paint = (): void => {
  app.viewport.paint(palette());
  app.gallery.paint(palette());
};
paint();
listeners.add(paint);
exposeDebug();
listenForShortcuts();
render(<Page />, document.getElementById("app") as HTMLElement);
app.start();
