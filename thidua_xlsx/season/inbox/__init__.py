"""What lies in `nhan/` and `tham_dinh/`, unpacked and decrypted."""
