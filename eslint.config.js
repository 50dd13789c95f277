import tseslint from "typescript-eslint";

/** Which room may import which: DESIGN's arrows. A room may always import itself and `domain`. */
const MAY_IMPORT = {
  domain: [],
  patterns: [],
  languages: ["patterns"],
  documents: ["languages"],
  knowledge: [],
  dates: ["languages", "patterns"],
  extraction: ["patterns", "languages", "documents", "dates", "knowledge"],
  merging: [],
  training: ["extraction", "evaluation", "documents", "languages", "knowledge", "patterns", "dates"],
  evaluation: ["extraction", "merging", "documents", "languages", "knowledge"],
  store: ["knowledge"],
  loading: ["documents", "extraction", "merging", "knowledge", "store", "languages"],
  answers: ["store", "knowledge", "merging"],
  ask: ["languages", "patterns", "knowledge", "dates", "answers"],
  tables: ["answers", "charts"],
  charts: [],
};

const ROOMS = [...Object.keys(MAY_IMPORT), "api", "cli"];

const walls = Object.entries(MAY_IMPORT).map(([room, allowed]) => {
  const forbidden = ROOMS.filter((other) => other !== room && other !== "domain" && !allowed.includes(other));
  const outside = [
    ...(room === "store" ? [] : [{ group: ["neo4j-driver", "@grafeo-db/js"], message: "Database drivers stay behind the store's door." }]),
    { group: ["graphql", "graphql-*", "@apollo/*"], message: "graphql is imported by src/api alone." },
  ];
  return {
    files: [`src/${room}/**/*.ts`],
    rules: { "no-restricted-imports": ["error", { patterns: [
      ...forbidden.map((other) => ({ group: [`**/../${other}/**`, `../${other}/**`], message: `${room} may not import ${other} (DESIGN: one way through the house).` })),
      ...outside,
    ] }] },
  };
});

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "coverage/", "web/", "bench/", "examples/", "scripts/", "bin/", "data/", "**/*.js", "src/generated/", "test/web/"] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // Word edges are decided in one place by \p{L}\p{M}\p{N}: \b and \W call every non-Latin letter an edge.
      "no-restricted-syntax": ["error", { selector: "Literal[regex.pattern=/\\\\[bBW]/]", message: "No \\b or \\W: they call every non-Latin letter a word edge." }],
    },
  },
  ...walls,
  { files: ["test/**/*.ts"], rules: { "@typescript-eslint/no-non-null-assertion": "off", "@typescript-eslint/no-unsafe-assignment": "off", "@typescript-eslint/no-unsafe-member-access": "off", "@typescript-eslint/no-unsafe-argument": "off", "@typescript-eslint/no-unsafe-call": "off", "@typescript-eslint/no-unsafe-return": "off" } },
);
