/** All tests run far from UTC, so that a day shifted by a time zone shows. */
export default function setUp(): void {
  process.env["TZ"] = "America/Los_Angeles";
}
