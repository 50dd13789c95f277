import { connect, createServer, type Server, type Socket } from "node:net";

/** A wire to a Neo4j that can be cut and mended: what a server going down and coming back looks like from here. */
export class Neo4jProxy {
  readonly #target: URL;
  readonly #sockets = new Set<Socket>();
  #server: Server | null = null;
  #port = 0;

  constructor(uri: string) {
    this.#target = new URL(uri.replace(/^\w+(\+\w+)?:/u, "tcp:"));
  }

  get uri(): string {
    return `bolt://127.0.0.1:${this.#port}`;
  }

  /** On the same port as before, once there was one. */
  async mend(): Promise<void> {
    const server = createServer((near) => {
      const far = connect(Number(this.#target.port), this.#target.hostname);
      for (const [socket, other] of [[near, far], [far, near]] as const) {
        this.#sockets.add(socket);
        socket.on("error", () => other.destroy());
        socket.on("close", () => { this.#sockets.delete(socket); other.destroy(); });
        socket.pipe(other);
      }
    });
    await new Promise<void>((resolve) => { server.listen(this.#port, "127.0.0.1", resolve); });
    const address = server.address();
    if (address !== null && typeof address === "object") this.#port = address.port;
    this.#server = server;
  }

  async cut(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (server === null) return;
    const closed = new Promise((resolve) => { server.close(resolve); });
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }
}
