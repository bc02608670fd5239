import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { useMemo } from 'react';
import useAsync from 'react-use/lib/useAsync';

/** Who reads the page. */
export interface Reader {
  /** The catalog's ref of them; undefined when the app does not know. */
  userRef?: string;
  /** Whether a party is the reader, or a group they speak for. */
  isMine(partyRef: string): 'you' | 'yourGroup' | undefined;
}

const NOBODY: Reader = { isMine: () => undefined };

/** The person who is signed in; nobody until that is known. */
export function useReader(): Reader {
  const identity = useApi(identityApiRef);
  const { value } = useAsync(() => identity.getBackstageIdentity(), [identity]);
  return useMemo(() => {
    if (!value) {
      return NOBODY;
    }
    const userRef = value.userEntityRef.toLocaleLowerCase('en-US');
    const groups = new Set(
      value.ownershipEntityRefs.map(ref => ref.toLocaleLowerCase('en-US')),
    );
    return {
      userRef,
      isMine: ref => {
        if (ref === userRef) {
          return 'you';
        }
        return groups.has(ref) ? 'yourGroup' : undefined;
      },
    };
  }, [value]);
}
