"""The build: library to pages to output, by Pelican's generators and writer, in as many processes as pay."""
