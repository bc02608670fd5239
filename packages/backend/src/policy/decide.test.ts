import { createPermission } from '@backstage/plugin-permission-common';
import { catalogPermissions } from '@backstage/plugin-catalog-common/alpha';
import { mlopsPermissions } from '@waymark/plugin-mlops-common';
import { decide } from './decide';

function permissionNamed(name: string, action?: 'read' | 'update' | 'create') {
  return (
    [...catalogPermissions, ...mlopsPermissions].find(p => p.name === name) ??
    createPermission({ name, attributes: action ? { action } : {} })
  );
}

describe('decide', () => {
  it.each([
    ['catalog.entity.read', 'allow'],
    ['catalog.location.read', 'allow'],
    ['catalog.entity.create', 'allow'],
    ['catalog.location.create', 'allow'],
    ['catalog.entity.refresh', 'if-owner'],
    ['catalog.entity.delete', 'if-owner'],
    ['catalog.location.delete', 'deny'],
    ['catalog.ingestion.manage', 'deny'],
    ['mlops.sources.read', 'allow'],
    ['mlops.sources.refresh', 'deny'],
    ['scaffolder.task.create', 'allow'],
    ['scaffolder.task.read', 'if-own-task'],
    ['scaffolder.task.cancel', 'if-own-task'],
    ['scaffolder.template.management', 'deny'],
    ['something.nobody.thought.of', 'deny'],
  ])('answers a signed-in reader about %s with %s', (name, answer) => {
    expect(
      decide({
        permission: permissionNamed(name),
        signedIn: true,
        isAdmin: false,
      }),
    ).toBe(answer);
  });

  it.each([...catalogPermissions, ...mlopsPermissions].map(p => [p.name, p]))(
    'allows an administrator %s',
    (_name, permission) => {
      expect(decide({ permission, signedIn: true, isAdmin: true })).toBe(
        'allow',
      );
    },
  );

  it.each([...catalogPermissions, ...mlopsPermissions].map(p => [p.name, p]))(
    'refuses %s to whoever is not signed in',
    (_name, permission) => {
      expect(decide({ permission, signedIn: false, isAdmin: false })).toBe(
        'deny',
      );
    },
  );
});
