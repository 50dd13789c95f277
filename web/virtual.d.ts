/** Made by `world-shapes.ts` while building. */
declare module "virtual:world-shapes" {
  const world: unknown;
  export default world;
}

/** ISO 3166-1 alpha-3 → alpha-2, put in by the build. */
declare const __ISO2__: Readonly<Record<string, string>>;
