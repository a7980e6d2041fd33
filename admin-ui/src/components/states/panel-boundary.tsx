import { Component, type ReactNode } from 'react';
import { Failure } from './failure';

interface Props {
  children: ReactNode;
}

/** A crash inside stays inside: the neighbours go on, and one may try again. */
export class PanelBoundary extends Component<Props, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error ?? new Error('unknown') };
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return <Failure error={this.state.error} onRetry={() => this.setState({ error: null })} />;
  }
}
