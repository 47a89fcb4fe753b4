// The one controller of the page, for its views.
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Controller } from "./controller";

const Context = createContext<Controller | undefined>(undefined);

export const Provide = Context.Provider;

export function useController(): Controller {
  const controller = useContext(Context);
  if (controller === undefined) throw new Error("a view stands outside of the page");
  return controller;
}
