import { SignInPage } from '@backstage/core-components';
import {
  configApiRef,
  githubAuthApiRef,
  useApi,
} from '@backstage/core-plugin-api';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import { ExamplePeoplePage } from './ExamplePeoplePage';
import { readPeople } from './readPeople';

/**
 * Offers the people of the example organisation where config lists them, and
 * the organisation's own identity provider everywhere else.
 */
export default function PortalSignInPage(props: SignInPageProps) {
  const people = readPeople(useApi(configApiRef));
  if (people.length > 0) {
    return <ExamplePeoplePage {...props} people={people} />;
  }
  return (
    <SignInPage
      {...props}
      title="Waymark"
      align="center"
      provider={{
        id: 'github-auth-provider',
        title: 'GitHub',
        message: 'Sign in with your GitHub account',
        apiRef: githubAuthApiRef,
      }}
    />
  );
}
