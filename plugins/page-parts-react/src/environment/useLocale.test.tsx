import {
  appLanguageApiRef,
  type AppLanguageApi,
} from '@backstage/frontend-plugin-api';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { useLocale } from './useLocale';

describe('useLocale', () => {
  it('follows the language of the app', () => {
    let choose: (chosen: { language: string }) => void = () => {};
    const unsubscribe = jest.fn();
    const languages = {
      getLanguage: () => ({ language: 'en' }),
      language$: () => ({
        subscribe: (listener: typeof choose) => {
          choose = listener;
          return { unsubscribe };
        },
      }),
    } as unknown as AppLanguageApi;
    const wrapper = ({ children }: { children: ReactNode }) => (
      <TestApiProvider apis={[[appLanguageApiRef, languages]]}>
        {children}
      </TestApiProvider>
    );
    const { result, unmount } = renderHook(useLocale, { wrapper });
    expect(result.current).toBe('en');
    act(() => choose({ language: 'de' }));
    expect(result.current).toBe('de');
    unmount();
    expect(unsubscribe).toHaveBeenCalledTimes(1);
  });

  it('leaves it to the browser where the app has no languages', () => {
    const wrapper = ({ children }: { children: ReactNode }) => (
      <TestApiProvider apis={[]}>{children}</TestApiProvider>
    );
    expect(renderHook(useLocale, { wrapper }).result.current).toBeUndefined();
  });
});
