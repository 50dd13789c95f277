import EditorWorker from "monaco-editor/esm/vs/editor/editor.worker.js?worker";
import JsonWorker from "monaco-editor/esm/vs/language/json/json.worker.js?worker";
import GraphqlWorker from "monaco-graphql/esm/graphql.worker.js?worker";

// GraphiQL's own `setup-workers/vite` crashes Vite 8's development server (graphiql#4473) and talks on the console.
Object.assign(globalThis, {
  MonacoEnvironment: {
    getWorker(_id: string, label: string): Worker {
      switch (label) {
        case "json": return new JsonWorker();
        case "graphql": return new GraphqlWorker();
        default: return new EditorWorker();
      }
    },
  },
});
