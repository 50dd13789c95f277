export default function tearDown(): void {
  // Servers that a suite starts are closed by the suite itself.
}
