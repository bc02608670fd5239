import { createPermission } from '@backstage/plugin-permission-common';
import { catalogPermissions } from '@backstage/plugin-catalog-common/alpha';
import { goldenPathsPermissions } from '@waymark/plugin-golden-paths-common';
import { lineagePermissions } from '@waymark/plugin-lineage-common';
import { maturityPermissions } from '@waymark/plugin-maturity-common';
import { mlopsPermissions } from '@waymark/plugin-mlops-common';
import { raciPermissions } from '@waymark/plugin-raci-common';
import { decide } from './decide';

const known = [
  ...catalogPermissions,
  ...goldenPathsPermissions,
  ...lineagePermissions,
  ...maturityPermissions,
  ...mlopsPermissions,
  ...raciPermissions,
];

function permissionNamed(name: string, action?: 'read' | 'update' | 'create') {
  return (
    known.find(p => p.name === name) ??
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
    ['golden-paths.read', 'allow'],
    ['golden-paths.update.propose', 'allow'],
    ['golden-paths.administer', 'deny'],
    ['lineage.read', 'allow'],
    ['lineage.unregistered.read', 'allow'],
    // Those who send events are services, which no policy is asked about.
    ['lineage.events.create', 'deny'],
    ['lineage.rebuild', 'deny'],
    ['maturity.read', 'allow'],
    ['maturity.gate', 'allow'],
    ['maturity.preview', 'allow'],
    ['maturity.waiver.request', 'allow'],
    ['maturity.waiver.decide', 'allow'],
    ['maturity.campaign.manage', 'allow'],
    ['maturity.administer', 'deny'],
    ['raci.read', 'allow'],
    ['raci.handover', 'allow'],
    ['raci.declaration.propose', 'allow'],
    ['raci.administer', 'deny'],
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

  it.each(known.map(p => [p.name, p]))(
    'allows an administrator %s',
    (_name, permission) => {
      expect(decide({ permission, signedIn: true, isAdmin: true })).toBe(
        'allow',
      );
    },
  );

  it.each(known.map(p => [p.name, p]))(
    'refuses %s to whoever is not signed in',
    (_name, permission) => {
      expect(decide({ permission, signedIn: false, isAdmin: false })).toBe(
        'deny',
      );
    },
  );
});
