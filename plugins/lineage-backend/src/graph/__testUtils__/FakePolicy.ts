import { mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';

/** What a test's asker may see, and what was asked about it. */
export class FakePolicy {
  /** `all`, `none`, or the refs the asker may see. */
  entities: 'all' | 'none' | ReadonlySet<string> = 'all';
  /** Names of permissions the asker does not have. */
  readonly denied = new Set<string>();
  /** How many refs each question about visibility named. */
  readonly asked: number[] = [];

  readonly mirror = {
    visible: async (_credentials: unknown, refs: string[]) => {
      const { entities } = this;
      this.asked.push(refs.length);
      if (typeof entities === 'string') {
        return { decision: entities, allows: () => entities === 'all' };
      }
      return {
        decision: 'some' as const,
        allows: (ref: string) => refs.includes(ref) && entities.has(ref),
      };
    },
  };

  readonly permissions = mockServices.permissions.mock({
    authorize: async queries =>
      queries.map(({ permission }) => ({
        result: this.denied.has(permission.name)
          ? AuthorizeResult.DENY
          : AuthorizeResult.ALLOW,
      })),
  });
}
