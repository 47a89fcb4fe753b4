import { render } from "preact";
import "uplot/dist/uPlot.min.css";
import "./style/base.css";
import "./style/show.css";
import "./style/lists.css";
import "./style/robots.css";
import { app } from "./app";
import { exposeDebug } from "./debug";
import { listenForShortcuts } from "./input/shortcuts";
import { apply, listeners, palette } from "./theme";
import { Page } from "./views/page";

apply();
app.viewport.paint(palette());
listeners.add(() => app.viewport.paint(palette()));
exposeDebug();
listenForShortcuts();
render(<Page />, document.getElementById("app") as HTMLElement);
app.start();
