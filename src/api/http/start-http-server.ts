import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

import type { BaseContext } from "@apollo/server";

import { BadUserInput } from "../../domain/errors.ts";
import { createApp } from "./create-app.ts";
import type { HttpSettings } from "./http-settings.ts";
import type { HttpServices } from "./services.ts";

/** Answers under way get this long to finish once the service is told to stop. */
const DRAINING_MS = 4_000;

export interface RunningServer {
  /** `http://localhost:4000`, without a slash at the end. */
  readonly url: string;
  /** Takes no new requests, lets running ones finish for four seconds, then cuts them off. The store stays open: whoever opened it closes it. */
  close(): Promise<void>;
}

/** Starts the service and resolves once it accepts requests. @throws BadUserInput where the port is taken or not allowed. */
export async function startHttpServer<Context extends BaseContext>(services: HttpServices<Context>, settings: HttpSettings): Promise<RunningServer> {
  await services.graphql.server.start();
  let draining = false;
  const server = createServer(createApp(services, settings, () => draining));
  const port = await listen(server, settings);
  return {
    url: `http://${settings.host === "127.0.0.1" || settings.host === "0.0.0.0" ? "localhost" : settings.host}:${port}`,
    close: async () => {
      draining = true;
      await drain(server);
      await services.graphql.server.stop();
    },
  };
}

function listen(server: Server, { host, port }: HttpSettings): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(explainListenError(error, host, port)));
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

function explainListenError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case "EADDRINUSE": return new BadUserInput(`Port ${port} on ${host} is used by another process: stop it, or set PORT to a free one.`, "port-in-use");
    case "EACCES": return new BadUserInput(`Port ${port} may not be opened by this user: set PORT to one above 1023.`, "port-not-allowed");
    case "EADDRNOTAVAIL": case "ENOTFOUND": return new BadUserInput(`This machine has no address ${host}: set HOST to 127.0.0.1 or 0.0.0.0.`, "unknown-host");
    default: return error;
  }
}

function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), DRAINING_MS);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
