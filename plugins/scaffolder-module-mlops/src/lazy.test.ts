/**
 * The controls and rules of the fields are behind these. None may come with
 * the entries, which every page of an app loads.
 */
const broughtFields: string[] = [];

jest.mock('@waymark/plugin-page-parts-react', () => {
  broughtFields.push('page-parts-react');
  return {};
});
jest.mock('@waymark/plugin-mlops-common', () => {
  broughtFields.push('mlops-common');
  return {};
});
jest.mock('./fields/name/NameField', () => {
  broughtFields.push('NameField');
  return {};
});
jest.mock('./fields/raci/RaciField', () => {
  broughtFields.push('RaciField');
  return {};
});
jest.mock('./fields/brief/BriefField', () => {
  broughtFields.push('BriefField');
  return {};
});
jest.mock('./fields/sla/SlaField', () => {
  broughtFields.push('SlaField');
  return {};
});
jest.mock('./fields/plan/PlanField', () => {
  broughtFields.push('PlanField');
  return {};
});
jest.mock('./clients/clientsOf', () => {
  broughtFields.push('clients');
  return {};
});

describe('the code of the fields', () => {
  it('does not come with the entry of the new frontend system', async () => {
    await import('./alpha');
    expect(broughtFields).toEqual([]);
  });

  it('does not come with the entry of the classic one', async () => {
    await import('./index');
    expect(broughtFields).toEqual([]);
  });
});
