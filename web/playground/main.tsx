/** @jsxImportSource react */
import "./workers.ts";
// The four small stylesheets: `graphiql/style.css` would add 340 KB of fonts.
import "@graphiql/react/style.css";
import "@graphiql/plugin-doc-explorer/style.css";
import "@graphiql/plugin-history/style.css";
import "graphiql/graphiql.css";
import "@graphiql/plugin-explorer/style.css";
import "./playground.css";

import { createRoot } from "react-dom/client";

import { Playground } from "./playground.tsx";

const root = document.getElementById("root");
if (root !== null) createRoot(root).render(<Playground />);
