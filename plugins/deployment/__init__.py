"""From a built site to the public: releases on hosts, their headers, their verification, and the way back."""
