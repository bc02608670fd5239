import { ErrorBoundary, Progress } from '@backstage/core-components';
import { lazy, Suspense, type ComponentType } from 'react';

/**
 * A field whose code is loaded when a form first shows it. The scaffolder
 * loads all installed fields with its page, so the field itself has to wait.
 * Code that cannot be loaded takes the place of one field, not of the form and
 * of what was answered in it.
 */
export function lazyField<TProps extends object>(
  load: () => Promise<ComponentType<TProps>>,
): (props: TProps) => JSX.Element {
  const Lazy = lazy(async () => ({
    default: (await load()) as ComponentType<object>,
  }));
  return function LazyField(props: TProps) {
    return (
      <ErrorBoundary>
        <Suspense fallback={<Progress />}>
          <Lazy {...props} />
        </Suspense>
      </ErrorBoundary>
    );
  };
}
