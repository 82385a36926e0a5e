variable "certs" {
  type        = bool
  description = <<-EOT
    Whether a certificate alone logs a client in. Ask the owners of the clients before you set this variable to anything else.
    Whether a certificate alone logs a client in. Ask the owners of the clients before you set this variable to anything else.
    Whether a certificate alone logs a client in. Ask the owners of the clients before you set this variable to anything else.
    Whether a certificate alone logs a client in. Ask the owners of the clients before you set this variable to anything else.
    Whether a certificate alone logs a client in. Ask the owners of the clients before you set this variable to anything else.
    Whether a certificate alone logs a client in. Ask the owners of the clients before you set this variable to anything else.
    Whether a certificate alone logs a client in. Ask the owners of the clients before you set this variable to anything else.
    Whether a certificate alone logs a client in. Ask the owners of the clients before you set this variable to anything else.
    Whether a certificate alone logs a client in. Ask the owners of the clients before you set this variable to anything else.
    Whether a certificate alone logs a client in. Ask the owners of the clients before you set this variable to anything else.
    Whether a certificate alone logs a client in. Ask the owners of the clients before you set this variable to anything else.
    Whether a certificate alone logs a client in. Ask the owners of the clients before you set this variable to anything else.
    Whether a certificate alone logs a client in. Ask the owners of the clients before you set this variable to anything else.
    Whether a certificate alone logs a client in. Ask the owners of the clients before you set this variable to anything else.
    Whether a certificate alone logs a client in. Ask the owners of the clients before you set this variable to anything else.
    Whether a certificate alone logs a client in. Ask the owners of the clients before you set this variable to anything else.
    Whether a certificate alone logs a client in. Ask the owners of the clients before you set this variable to anything else.
    Whether a certificate alone logs a client in. Ask the owners of the clients before you set this variable to anything else.
  EOT
  default     = false
}
