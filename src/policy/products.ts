import type { ProductId } from '../model.ts';

/** A record and not a list, so that the compiler refuses a product that is missing here. */
const NAMES: Record<ProductId, true> = {
  wso2am: true,
  'wso2am-acp': true,
  'wso2am-tm': true,
  'wso2am-universal-gw': true,
  wso2is: true,
  'wso2is-km': true,
  'wso2-obam': true,
  'wso2-obiam': true,
  'wso2-obkm': true,
};

/** The product ids a target may name (advisory.md, "Products"). */
export const PRODUCT_IDS = Object.keys(NAMES) as ProductId[];

/** Whether a text is a product id. */
export const isProductId = (text: string): text is ProductId => Object.hasOwn(NAMES, text);
