import { Component, type ReactNode } from 'react';
import { ErrorState } from './error-state.tsx';

interface ErrorBoundaryProps {
  /** What the part shows, for the sentence when it fails. */
  readonly name: string;
  readonly children: ReactNode;
}

/** Keeps a fault of one part of a page from taking the rest with it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    const retry = () => this.setState({ error: null });
    return <ErrorState title={`${this.props.name} could not be shown`} error={error} onRetry={retry} />;
  }
}
