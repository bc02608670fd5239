import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import useAsync from 'react-use/lib/useAsync';

/** Who reads the page. */
export interface Reader {
  /** What people call them; undefined when the app does not know. */
  name?: string;
  /** The catalog's ref of them. */
  userRef?: string;
  /** Refs of them and of the groups they speak for. */
  ownership: string[];
}

/** The person who is signed in; undefined until that is known. */
export function useReader(): Reader | undefined {
  const identity = useApi(identityApiRef);
  const { value, error } = useAsync(async () => {
    const [profile, { userEntityRef, ownershipEntityRefs }] = await Promise.all(
      [identity.getProfileInfo(), identity.getBackstageIdentity()],
    );
    return {
      name: profile.displayName,
      userRef: userEntityRef,
      ownership: ownershipEntityRefs,
    };
  }, [identity]);
  // A page about everybody's models works for somebody it cannot name.
  return error ? { ownership: [] } : value;
}
