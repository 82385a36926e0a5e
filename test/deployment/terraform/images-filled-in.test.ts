import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/deployment/evidence/claim.ts';
import { packClaims } from '../../../src/deployment/evidence/pack-claims.ts';
import type { Unit } from '../../../src/deployment/evidence/unit.ts';
import { withoutFilledIn } from '../../../src/deployment/terraform/images-filled-in.ts';
import { CLOSED, configMap, type Files, told, workload } from '../tree.ts';

const MANIFESTS: Files = {
  'k8s/is.yaml': workload('is', '$' + '{server_image}', 'conf'),
  'k8s/conf.yaml': configMap('conf', CLOSED),
};
const filled = (given: string): string =>
  `resource "kubectl_manifest" "is" {\n  yaml_body = templatefile("\${path.module}/k8s/is.yaml", {\n    server_image = ${given}\n  })\n}\n`;
const ONCE = ['k8s/conf.yaml#conf: wso2is 7.0.0 A disabled B disabled'];

describe('an image that Terraform fills into a manifest', () => {
  it.each<[string, Files]>([
    ['a literal', { 'main.tf': filled('"wso2/wso2is:7.0.0"') }],
    [
      'a variable',
      { 'main.tf': filled('var.image'), 'v.tf': 'variable "image" {\n  default = "wso2/wso2is:7.0.0"\n}\n' },
    ],
    ['a file of values', { 'main.tf': filled('var.image'), 'terraform.tfvars': 'image = "wso2/wso2is:7.0.0"\n' }],
  ])('is told with its workload alone: %s', (_, files) => {
    expect(told({ ...MANIFESTS, ...files })).toEqual(ONCE);
  });

  it('is told beside another image of the same file', () => {
    const other = 'resource "docker_container" "km" {\n  image = "wso2/wso2is:5.11.0"\n}\n';
    expect(told({ ...MANIFESTS, 'main.tf': filled('"wso2/wso2is:7.0.0"') + other })).toEqual([
      ...ONCE,
      'main.tf#image wso2is:5.11.0: wso2is 5.11.0 A update-required B disabled',
    ]);
  });
});

describe('a unit of Terraform', () => {
  const claims = (...starts: number[]): Claim[] =>
    starts.flatMap((start) =>
      packClaims('wso2is-7.0.0', () => ({ file: 'main.tf', start, end: start + 5 }), [], 'image'),
    );
  const unit = (kind: Unit['kind'], file: string, told: Claim[]): Unit => {
    const at = { file, start: 0, end: 1 };
    return { kind, name: 'is', file, at, claims: told, builds: null, mounts: [], environment: null };
  };
  const manifest = unit('kubernetes', 'k8s/is.yaml', claims(0));

  it('is left out where one of its releases is filled into a manifest, and only then', () => {
    const left = (...starts: number[]): number =>
      withoutFilledIn([manifest, unit('terraform', 'main.tf', claims(...starts))]).length - 1;
    expect([left(0), left(0, 9), left(9), left()]).toEqual([0, 0, 1, 1]);
  });
});
