import { type OpenHouse, openHouse } from "../compose.ts";
import { readConfig } from "../config.ts";

/** Opens the store that the settings name, works, and closes it whatever happens. @throws StoreUnavailable where it is locked or unreachable */
export async function withHouse<T>(work: (house: OpenHouse) => Promise<T>): Promise<T> {
  const house = await openHouse(readConfig());
  try {
    return await work(house);
  } finally {
    await house.close();
  }
}
