/** What the services of the environment emit. */
export function StreamsPage() {
  return <div />;
}
