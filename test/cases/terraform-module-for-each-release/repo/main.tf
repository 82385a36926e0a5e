module "is" {
  source   = "./modules/is"
  for_each = { a = { tag = "7.2.0" }, b = { tag = "5.11.0" } }
  tag      = each.value.tag
}
