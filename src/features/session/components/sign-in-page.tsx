/** Where everybody starts. */
export function SignInPage() {
  return <main />;
}
